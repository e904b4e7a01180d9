# ruff: noqa: ANN401 - what is typed here has no types
"""Open edX's own SCORM player on one package: `python openedx.py PACKAGE FOLDER`, in .venv-lms.

The block is the product's (AGPL: for tests only); around it stand the few things of a platform
that it asks for: a store, a user, handlers over HTTP. It prints its address when it is up.
`/` is a unit with the block, `/record` what it has stored, `/new` another learner's beginning.
"""

import io
import json
import mimetypes
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from django.conf import settings

PACKAGE, FOLDER = Path(sys.argv[1]), Path(sys.argv[2])
ENGINE = {"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {}}
settings.configure(
    INSTALLED_APPS=[],
    TEMPLATES=[ENGINE],
    MEDIA_ROOT=str(FOLDER),
    MEDIA_URL="/media/",
    USE_TZ=True,
    USE_I18N=False,
    SECRET_KEY="of no worth",  # noqa: S106
)
import django  # noqa: E402

django.setup()

import workbench  # noqa: E402
from openedxscorm.scormxblock import ScormXBlock  # noqa: E402
from webob import Request, Response  # noqa: E402
from xblock.fields import ScopeIds  # noqa: E402
from xblock.reference.user_service import UserService, XBlockUser  # noqa: E402
from xblock.runtime import DictKeyValueStore, KvsFieldData, MemoryIdManager, Runtime  # noqa: E402

JQUERY = Path(workbench.__file__).parent / "static/workbench/js/vendor/jquery.min.js"
PAGE = """<!DOCTYPE html><meta charset="utf-8"><title>Unit</title><style>%s
.scorm-pane { height: 700px !important }</style><script src="/jquery.js"></script>%s
<script>%s; ScormXBlock({handlerUrl: (_, name) => "/handler/" + name}, document.body, %s)</script>
"""


class OneUser(UserService):  # type: ignore[misc]
    """The learner who is logged in."""

    def get_current_user(self) -> Any:
        user = XBlockUser()
        user.opt_attrs = {"edx-platform.user_id": 7, "edx-platform.username": "mdupont"}
        return user


class Platform(Runtime):  # type: ignore[misc]
    """What a block asks of the platform that it is in."""

    def handler_url(self, _block: Any, name: str, *_: Any, **__: Any) -> str:
        return f"/handler/{name}"

    def publish(self, _block: Any, event: str, data: Any) -> None:
        EVENTS.append([event, data])

    def resource_url(self, resource: str) -> str:
        return resource

    def local_resource_url(self, _block: Any, uri: str) -> str:
        return uri


EVENTS: list[Any] = []
IDS = MemoryIdManager()
STORE = KvsFieldData(DictKeyValueStore())
USAGE = IDS.create_usage(IDS.create_definition("openedxscorm"))
LOCATION = SimpleNamespace(
    block_id="unit", block_type="openedxscorm", org="o", course="c", html_id=lambda: "unit"
)


def block() -> Any:
    """The block as a request finds it: anew, over what is stored."""
    bucket = SimpleNamespace(get_settings_bucket=lambda _: {"PROXY_ASSETS_LMS": False})
    services = {"user": OneUser(), "settings": bucket, "field-data": STORE}
    platform = Platform(id_reader=IDS, id_generator=IDS, services=services)
    made = ScormXBlock(platform, STORE, ScopeIds("7", "openedxscorm", "definition", USAGE))
    made.location = LOCATION
    return made


def uploaded() -> dict[str, Any]:
    """What the studio says of the package."""
    form = {
        "display_name": "Module",
        "width": "",
        "height": "700",
        "has_score": "1",
        "enable_navigation_menu": "0",
        "enable_fullscreen_button": "0",
        "weight": "1",
        "navigation_menu_width": "",
        "popup_on_launch": "0",
        "file": (PACKAGE.name, PACKAGE.read_bytes()),
    }
    studio = block()
    answer = studio.handle("studio_submit", Request.blank("/", POST=form))
    studio.save()
    found: dict[str, Any] = json.loads(answer.body)
    return {**found, "warnings": studio.package_warnings, "version": studio.scorm_version}


def unit() -> Response:
    """The page of the unit, as a course shows it."""
    made = block()
    shown = made.student_view()
    made.save()
    of = {kind: "\n".join(r.data for r in shown.resources if r.mimetype == kind) for kind in KINDS}
    page = PAGE % (of[KINDS[0]], shown.body_html(), of[KINDS[1]], json.dumps(shown.json_init_args))
    return Response(page, content_type="text/html", charset="utf-8")


KINDS = ("text/css", "application/javascript")


def record() -> Response:
    """What is stored of the learner, and what the platform was told."""
    made = block()
    names = ("lesson_status", "success_status", "lesson_score", "scorm_data")
    stored = {name: getattr(made, name) for name in names}
    return Response(json.dumps({**stored, "events": EVENTS, "upload": UPLOAD}))


def answered(request: Request) -> Response:
    """The answer to a request of the browser."""
    path = request.path
    if path.startswith("/handler/"):
        made = block()
        answer = made.handle(path.split("/")[2], request, "")
        made.save()
        return answer
    if path.startswith("/media/"):
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        body = (FOLDER / path.removeprefix("/media/")).read_bytes()
        return Response(body, content_type=kind, charset="utf-8" if kind[:5] == "text/" else None)
    if path == "/jquery.js":
        return Response(JQUERY.read_bytes(), content_type="text/javascript", charset="utf-8")
    return {"/": unit, "/record": record}.get(path, lambda: Response(status=404))()


def application(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """WSGI."""
    found: Iterable[bytes] = answered(Request(environ))(environ, start)
    return found


class Silent(WSGIRequestHandler):
    """No log on standard error."""

    def log_message(self, *_: Any) -> None:
        """Nothing."""


UPLOAD = uploaded()
with make_server("127.0.0.1", 0, application, handler_class=Silent) as server:
    print(f"http://127.0.0.1:{server.server_port}/", flush=True)  # noqa: T201
    with io.StringIO():
        server.serve_forever()
