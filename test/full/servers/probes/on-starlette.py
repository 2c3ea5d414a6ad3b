"""Sets and reads whatever cookies a test asks for, by the requests and responses of Starlette, and so of FastAPI."""

from starlette.requests import Request
from starlette.responses import Response

from plain_server import serve


def write(texts):
    response = Response()
    for name, text in texts.items():
        response.set_cookie(name, text)
    return response.headers.getlist('set-cookie')


def read(header):
    return Request({'type': 'http', 'headers': [(b'cookie', header.encode('latin-1'))]}).cookies


serve(write, read)
