"""Every fault that is played."""

from faults import api, browser, network, storage, windows

ROWS = (*browser.ROWS, *storage.ROWS, *network.ROWS, *api.ROWS, *windows.ROWS)
