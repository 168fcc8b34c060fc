"""The signals that end a program."""

import signal

# All that end a program that does nothing about them, and are no fault of its own code.
ENDING = tuple(
    getattr(signal, name)
    for name in (
        "SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM", "SIGALRM", "SIGVTALRM", "SIGPROF", "SIGXCPU",
        "SIGUSR1", "SIGUSR2", "SIGPOLL", "SIGPWR", "SIGSTKFLT",
    )
    if hasattr(signal, name)
)  # fmt: skip
