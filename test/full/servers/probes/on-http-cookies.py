"""Sets and reads whatever cookies a test asks for, by http.cookies of Python's standard library."""

from http.cookies import SimpleCookie

from plain_server import serve


def write(texts):
    return [morsel.OutputString() for morsel in SimpleCookie(texts).values()]


def read(header):
    return {name: morsel.value for name, morsel in SimpleCookie(header).items()}


serve(write, read)
