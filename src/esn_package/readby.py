"""How a value of a definition is read and described, where that is a function's business.

Pydantic has marks for both, which do more than is needed, whatever is built.
"""

from collections.abc import Callable
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema
from pydantic_core.core_schema import (
    no_info_after_validator_function,
    no_info_plain_validator_function,
    str_schema,
    with_info_plain_validator_function,
)


class ReadBy:
    """Marks a value that a function reads; one `informed` is given what was read before it too.

    Pydantic's PlainValidator makes a schema of the type besides, which of a text in Markdown is
    one of dozens of types: half of what it takes to make a question's model.
    """

    def __init__(self, read: Callable[..., object], *, informed: bool = False) -> None:
        self.read: Any = read
        self.informed = informed

    def __get_pydantic_core_schema__(self, _: object, __: GetCoreSchemaHandler) -> CoreSchema:
        """The function, and nothing about what it makes."""
        if self.informed:
            return with_info_plain_validator_function(self.read)
        return no_info_plain_validator_function(self.read)


class Scalar:
    """Marks a scalar of which all is said here: how it is read, and how an editor checks it.

    Pydantic's own marks find out by inspection, each time a model is made, what a function takes.
    """

    def __init__(self, read: Callable[[], CoreSchema], schema: JsonSchemaValue) -> None:
        self.read = read
        self.schema = schema

    def __get_pydantic_core_schema__(self, _: object, __: GetCoreSchemaHandler) -> CoreSchema:
        """A schema of its own for each place, which pydantic writes into."""
        return self.read()

    def __get_pydantic_json_schema__(
        self, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """What an editor completes and checks by."""
        return self.schema.copy()


def checked(check: Callable[[str], str], **schema: object) -> Scalar:
    """Marks a text that a function checks, and may even out."""
    return Scalar(lambda: no_info_after_validator_function(check, str_schema()), schema)


class DescribedBy:
    """Marks a value whose JSON Schema is made when schemas are written, and in no build."""

    def __init__(self, schema: Callable[[], JsonSchemaValue]) -> None:
        self.schema = schema

    def __get_pydantic_json_schema__(
        self, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """What an editor completes and checks by."""
        return self.schema()
