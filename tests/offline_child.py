"""Run a part of the program with no way out: no network where the system lets a program cut it, and a guard anywhere.

python offline_child.py REPORT tutor ARGUMENT…   the command line
python offline_child.py REPORT server PORT       the app's server, as `tutor app` starts it
python offline_child.py REPORT page QUESTION     the app's page, asked a question
"""

from __future__ import annotations

import ctypes
import ipaddress
import json
import os
import socket
import struct
import sys
from pathlib import Path

NEW_USER, NEW_NETWORK = 0x10000000, 0x40000000
SET_FLAGS, UP_AND_RUNNING = 0x8914, 0x41
WATCHED = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"}


def cut_network() -> bool:
    """Move this process into a network of its own, which holds the loopback only; False where that is not allowed."""
    user, group = os.getuid(), os.getgid()
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "unshare"):
        return False
    if libc.unshare(NEW_NETWORK) != 0:
        if libc.unshare(NEW_USER | NEW_NETWORK) != 0:
            return False
        for name, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
            Path(f"/proc/self/{name}").write_text(text, encoding="ascii")
    import fcntl

    with socket.socket() as control:
        fcntl.ioctl(control, SET_FLAGS, b"lo".ljust(16, b"\0") + struct.pack("H", UP_AND_RUNNING) + bytes(14))
    return True


def is_local(address: object) -> bool:
    """Tell whether an address that is connected to or looked up belongs to this machine."""
    host = address[0] if isinstance(address, tuple) else address
    if not isinstance(host, str) or host in ("", "localhost") or host.startswith(("/", "\0")):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback or ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return host == socket.gethostname()


def install_guard(report: Path) -> None:
    """Refuse what would leave the machine, and note it: a library that swallows the error is found out all the same."""

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event not in WATCHED:
            return
        address = arguments[0] if event.startswith("socket.get") else arguments[1]
        if not is_local(address):
            with report.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps({"event": event, "address": str(address)}) + "\n")
            raise PermissionError(f"{event} {address}")

    sys.addaudithook(watch)


def run_server(port: int) -> None:
    """Run the app's server until it has answered over HTTP, then end."""
    import threading
    import urllib.request

    from streamlit.web import cli

    from tutor.cli.app import APP_SCRIPT, build_command

    def visit() -> None:
        import time

        while True:
            try:
                page = urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).read()
                print(json.dumps({"served": b"<html" in page.lower()}), flush=True)
                os._exit(0)
            except OSError:
                time.sleep(0.1)

    threading.Thread(target=visit, daemon=True).start()
    command = build_command(APP_SCRIPT, port)
    cli.main(command[command.index("run") :])


def show_page(question: str) -> None:
    """Run the app's page, ask it a question and print what it shows."""
    from streamlit.testing.v1 import AppTest

    from tutor.cli.app import APP_SCRIPT

    page = AppTest.from_file(str(APP_SCRIPT), default_timeout=60).run()
    page.chat_input(key="question").set_value(question).run()
    print(json.dumps({"failed": bool(page.exception), "texts": [element.value for element in page.text]}), flush=True)


def main() -> None:
    report, part, *arguments = sys.argv[1:]
    print(f"network cut: {cut_network()}", file=sys.stderr, flush=True)
    install_guard(Path(report))
    if part == "server":
        run_server(int(arguments[0]))
    elif part == "page":
        show_page(arguments[0])
    else:
        from tutor.cli import main as run_tutor

        sys.argv = ["tutor", *arguments]
        run_tutor()


if __name__ == "__main__":
    main()
