"""Sets and reads whatever cookies a test asks for, by Django's own means."""

import json
from wsgiref.simple_server import WSGIRequestHandler, make_server

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse, JsonResponse
from django.urls import path

settings.configure(ALLOWED_HOSTS=['127.0.0.1'], ROOT_URLCONF=__name__, SECRET_KEY='only for this test')


def write(request):
    response = HttpResponse()
    for name, text in json.loads(request.body).items():
        response.set_cookie(name, text)
    return response


urlpatterns = [path('write', write), path('read', lambda request: JsonResponse(request.COOKIES))]


class Quiet(WSGIRequestHandler):
    def log_message(self, *_):
        pass


with make_server('127.0.0.1', 0, get_wsgi_application(), handler_class=Quiet) as server:
    print(f'http://127.0.0.1:{server.server_port}/', flush=True)
    server.serve_forever()
