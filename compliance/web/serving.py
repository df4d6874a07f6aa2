"""The server: listens, answers until it is told to stop, and says where it is."""

from __future__ import annotations

import gc
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from ipaddress import ip_address
from types import FrameType

import uvicorn
from fastapi import FastAPI

from compliance.errors import EnvironmentProblem

BACKLOG = 128


def listen(host: str, port: int) -> socket.socket:
    """An open socket; port 0 takes any that is free. EnvironmentProblem where it is taken or not allowed."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise EnvironmentProblem(
            f"{host}:{port}: can't listen there ({error.strerror}); name another port with --port"
        ) from error
    return listener


def is_this_machine(host: str) -> bool:
    """Whether only this machine itself reaches what listens there."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def address(listener: socket.socket) -> str:
    """Where a browser on this machine finds it."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


class _Server(uvicorn.Server):
    """Ctrl-C and SIGTERM end it quietly: they are how it is meant to end."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """As the original, without raising the signal once more at the end."""
        with super().capture_signals():
            yield
            self._captured_signals.clear()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Finish what is being answered; a second time: now."""
        super().handle_exit(sig, frame)


def serve(
    app: FastAPI,
    listener: socket.socket,
    *,
    proxies: Sequence[str] = (),
    seconds: float | None = None,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Answer until Ctrl-C, SIGTERM, or so many seconds have passed.

    `proxies` are believed when they say where somebody comes from; `ready` is called when it answers.
    """
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=True,
        proxy_headers=bool(proxies),
        forwarded_allow_ips=list(proxies),
        timeout_graceful_shutdown=5,
        lifespan="off",
    )
    server = _Server(config)
    timer = threading.Timer(seconds, setattr, (server, "should_exit", True)) if seconds else None
    if timer:
        timer.daemon = True
        timer.start()
    # What stands now stays as long as the server: going through it again and again for garbage holds everybody up
    # (an eighth of a second with 10,000 employees).
    gc.collect()
    gc.freeze()
    ready()
    try:
        server.run(sockets=[listener])
    finally:
        if timer:
            timer.cancel()
        listener.close()
