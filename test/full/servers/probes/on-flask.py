"""Writes and reads whatever cookies a test asks for, by Flask's own means, and has a page for browsers."""

import logging
from pathlib import Path
from urllib.parse import unquote

from flask import Flask, jsonify, request, send_from_directory
from werkzeug.serving import make_server

app = Flask(__name__)
app.json.sort_keys = False


@app.post('/write')
def write():
    resp = jsonify()
    for name, text in request.get_json().items():
        resp.set_cookie(name, text)
    return resp


@app.get('/read')
def read():
    return jsonify(request.cookies)


@app.get('/unquoted')
def unquoted():
    return jsonify({name: unquote(text) for name, text in request.cookies.items()})


@app.get('/')
def page():
    return '<!doctype html><title>A page</title>'


@app.get('/dist/<path:file>')
def dist(file):
    return send_from_directory(Path(__file__).resolve().parents[4] / 'dist', file, mimetype='text/javascript')


if __name__ == '__main__':
    logging.getLogger('werkzeug').setLevel(logging.WARNING)
    server = make_server('127.0.0.1', 0, app, threaded=True)
    print(f'http://127.0.0.1:{server.server_port}/', flush=True)
    server.serve_forever()
