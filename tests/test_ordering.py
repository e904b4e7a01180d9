"""Items put in order by keyboard, by mouse and with a finger; what is shuffled, and how."""

import forms
import pytest
from asked import GIVEN
from forms import read, reveal, show, within
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


def order(page: Page) -> list[str]:
    rows = page.locator(".order-item")
    return [str(row.get_attribute("data-id")) for row in rows.all()]


def test_an_item_is_moved_by_keyboard_and_announced(page: Page) -> None:
    show(page, "order", ["quatre", "un", "deux", "trois"])
    within(page, "order").get_by_role("button", name="Descendre : Quatre").focus()
    for _ in range(3):
        page.keyboard.press("Space")
    assert order(page) == ["un", "deux", "trois", "quatre"]
    told = "Quatre\u00a0: position 4 sur 4."
    page.wait_for_function(
        "(told) => document.getElementById('said').textContent === told", arg=told
    )
    # It cannot go further down: the focus is on the button beside.
    focused = page.evaluate("() => document.activeElement.getAttribute('aria-label')")
    assert focused.replace("\u00a0", " ") == "Monter : Quatre"
    page.keyboard.press("Space")
    assert order(page) == ["un", "deux", "quatre", "trois"]


def test_an_item_is_dragged_by_its_handle(page: Page) -> None:
    show(page, "order", ["quatre", "un", "deux", "trois"])
    page.evaluate(
        "() => addEventListener('change', () => { window.changes = 1 + (window.changes || 0) })"
    )
    page.locator("#q-order").scroll_into_view_if_needed()
    handle = page.locator(".order-item[data-id=quatre] > .icon").bounding_box()
    last = page.locator(".order-item[data-id=trois]").bounding_box()
    assert handle
    assert last
    page.mouse.move(handle["x"] + 8, handle["y"] + 8)
    page.mouse.down()
    page.mouse.move(last["x"] + 8, last["y"] + last["height"] - 4, steps=12)
    assert "chosen" in str(page.locator(".order-item[data-id=quatre]").get_attribute("class"))
    page.mouse.up()
    assert order(page) == ["un", "deux", "trois", "quatre"]
    assert page.evaluate("() => window.changes") == 1
    assert page.locator(".order-item.chosen").count() == 0


def test_an_item_is_dragged_with_a_finger(browser: Browser, url: str) -> None:
    phone = {"has_touch": True, "viewport": {"width": 360, "height": 700}}
    with forms.opened(browser, url, **phone) as page:
        show(page, "order", ["quatre", "un", "deux", "trois"])
        page.locator("#q-order").scroll_into_view_if_needed()
        box = page.locator(".order-item[data-id=quatre] > .icon").bounding_box()
        below = page.locator(".order-item[data-id=un]").bounding_box()
        assert box
        assert below
        finger = page.context.new_cdp_session(page)
        points = [box["y"] + 8, box["y"] + 20, below["y"] + below["height"] - 4]
        for y, kind in zip(points, ("touchStart", "touchMove", "touchMove"), strict=True):
            touch = {"type": kind, "touchPoints": [{"x": box["x"] + 8, "y": y}]}
            finger.send("Input.dispatchTouchEvent", touch)
        finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        page.wait_for_function("() => !document.querySelector('.order-item.chosen')")
        assert order(page) == ["un", "quatre", "deux", "trois"]


def test_a_settled_order_does_not_move(page: Page) -> None:
    show(page, "order", GIVEN["order"])
    page.evaluate("() => form('order').classList.add('done')")
    reveal(page, "order", GIVEN["order"])
    assert page.locator(".order-moves:visible, .order-item > .icon:visible").count() == 0
    assert page.locator(".order-place:visible").all_text_contents() == ["1", "2", "3", "4"]
    page.evaluate("() => document.querySelector('.order-moves .down').click()")
    assert order(page) == GIVEN["order"]


def test_a_seed_shuffles_alike_and_no_order_begins_solved(page: Page) -> None:
    neutral = page.evaluate("() => form('order').querySelector('.answers').innerHTML")
    found = []
    for seed in range(60):
        page.evaluate(
            "(html) => { form('order').querySelector('.answers').innerHTML = html }", neutral
        )
        page.evaluate("(seed) => kind('order').arrange(form('order'), Esn.random(seed))", seed % 30)
        found.append(order(page))
    assert found[:30] == found[30:]
    assert ["un", "deux", "trois", "quatre"] not in found
    assert len({tuple(one) for one in found}) > 10
    assert read(page, "order") is None


def test_choices_and_targets_are_shuffled(page: Page) -> None:
    inputs = page.locator("#q-single input")
    before = [one.get_attribute("value") for one in inputs.all()]
    page.evaluate("() => kind('single').arrange(form('single'), Esn.random(1))")
    after = [one.get_attribute("value") for one in inputs.all()]
    assert before != after
    assert sorted(map(str, before)) == sorted(map(str, after))
    lists = page.locator("#q-match select").all()
    options = [select.locator("option").all_text_contents() for select in lists]
    assert options[0] == options[1]
    assert options[0][0] == "Choisir…"
    assert {*options[0][1:]} == {"Provisoire", "Validée", "Fictive", "Homonyme"}
