"""A Flask app and its page that read each other's cookies: python3 examples/flask/app.py [port]"""

import json
import logging
import os
import re
import secrets
import sys
from pathlib import Path
from urllib.parse import quote, unquote

from flask import Flask, Response, abort, jsonify, make_response, render_template, request, send_from_directory, session
from werkzeug.exceptions import HTTPException
from werkzeug.serving import make_server

REPOSITORY = Path(__file__).resolve().parents[2]
YEAR = 365 * 24 * 60 * 60
THEMES = ('auto', 'light', 'dark')
LANGUAGES = ('en', 'de', 'fr', 'ja')
# No page writes these: what Flask has undone is their text, and a % in it is one.
SERVER_ONLY = ('signed_in_as', 'visits')
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)

# Files have the addresses that they have in the repository, so that the page's relative import is right in an editor too.
app = Flask(__name__, static_url_path='/examples/flask/static')
app.config.update(
    # A random one ends all sessions with the process: give SECRET_KEY where they are to last, or where processes share them.
    SECRET_KEY=os.environ.get('SECRET_KEY') or secrets.token_hex(32),
    SESSION_COOKIE_SAMESITE='Lax',
    SESSION_COOKIE_SECURE=os.environ.get('HTTPS') == 'on',
    MAX_CONTENT_LENGTH=16 * 1024,
)


# --- The article's cookie: the server writes text, the page writes text.


@app.get('/setcookie')
def setcookie():
    resp = plain('The cookie is set.\n')
    # Sent as "This is a cookie", quotes included, and é as \303\251: gingersnap's get undoes both.
    text = field(request.args, 'text', 'This is a cookie')
    resp.set_cookie('example_cookie', text, max_age=digits(request.args.get('max_age', '')))
    return resp


@app.get('/getcookie')
def getcookie():
    cookie = request.cookies.get('example_cookie')
    if cookie is None:
        abort(404)
    # The page percent-encodes what a cookie can't hold, and Flask undoes only what Flask writes.
    return plain(unquote(cookie))


@app.get('/deletecookie')
def deletecookie():
    resp = plain('The cookie is removed.\n')
    resp.delete_cookie('example_cookie')
    return resp


# --- The page, and a counter that the server keeps and the page shows.


@app.get('/')
def index():
    resp = make_response(render_template('index.html', **read_preferences()))
    visits = digits(request.cookies.get('visits', '')) or 0
    resp.set_cookie('visits', str(visits + 1), max_age=YEAR, secure=request.is_secure, samesite='Lax')
    return resp


@app.get('/seen')
def seen():
    """What has arrived here, as text. Not the session: it is HttpOnly so that no script gets hold of it."""
    texts = {name: wire if name in SERVER_ONLY else unquote(wire) for name, wire in request.cookies.items()}
    texts.pop(app.config['SESSION_COOKIE_NAME'], None)
    return jsonify([{'name': name, 'text': text} for name, text in texts.items()])


@app.post('/forget')
def forget():
    resp = back()
    for name in ('example_cookie', 'preferences', 'cart', 'visits'):
        resp.delete_cookie(name)
    return resp


# --- JSON that either side writes.


@app.post('/preferences')
def preferences():
    theme, language = request.form.get('theme'), request.form.get('language')
    if theme not in THEMES or language not in LANGUAGES:
        abort(400)
    return write_json(back(), 'preferences', {'theme': theme, 'language': language})


@app.get('/cart')
def get_cart():
    return jsonify(read_cart())


@app.post('/cart')
def post_cart():
    item = field(request.form, 'item') or abort(400)
    return write_json(back(), 'cart', [*read_cart(), item])


# --- Who is signed in: the session is for the server, the hint beside it for scripts.


@app.post('/signin')
def signin():
    name = field(request.form, 'name') or abort(400)
    session['user'] = name
    resp = back()
    # Flask puts JSON text into quotes, and gingersnap decodes no % in there: any name is read as it is, "100%41" too.
    hint = json.dumps(name, ensure_ascii=False)
    resp.set_cookie('signed_in_as', hint, secure=request.is_secure, samesite='Lax')
    return resp


@app.post('/signout')
def signout():
    session.clear()
    resp = back()
    resp.delete_cookie('signed_in_as')
    return resp


@app.get('/whoami')
def whoami():
    """By the session alone: the hint is anybody's to write."""
    return jsonify(user=session.get('user'))


# --- The library as it is built.


@app.get('/dist/<path:file>')
def dist(file):
    return send_from_directory(REPOSITORY / 'dist', file, mimetype='text/javascript')


# --- What the routes answer with.


def plain(text, status=200):
    """Not Flask's text/html: what stands in a cookie anybody may have written, and as HTML it could bring a script along."""
    return Response(text, status, mimetype='text/plain')


def back():
    return Response(status=303, headers={'Location': '/'}, mimetype='text/plain')


# --- How cookies and fields are read and written.


def read_json(name):
    try:
        return json.loads(unquote(request.cookies.get(name, '')))
    except (ValueError, RecursionError):
        return None


def write_json(resp, name, value):
    # The page writes this cookie too: in its own form (encodeURIComponent), unquote is right whoever wrote it.
    wire = quote(json.dumps(value, ensure_ascii=False, separators=(',', ':')), safe="!'()*")
    if len(name) + len(wire) > 4096:
        abort(413)  # the browser would drop it without a word
    resp.set_cookie(name, wire, max_age=YEAR, secure=request.is_secure, samesite='Lax')
    return resp


def read_preferences():
    value = read_json('preferences')
    value = value if isinstance(value, dict) else {}
    theme, language = value.get('theme'), value.get('language')
    return {
        'language': language if language in LANGUAGES else 'en',
        'theme': theme if theme in THEMES else 'auto',
    }


def read_cart():
    value = read_json('cart')
    return [item for item in value if is_text(item)] if isinstance(value, list) else []


def is_text(value):
    """JSON can name half a surrogate pair, which has no UTF-8."""
    return isinstance(value, str) and not re.search('[\ud800-\udfff]', value)


def field(fields, name, default=''):
    text = fields.get(name, default)
    # Werkzeug sends U+001A to U+001F as they are, and browsers drop such a cookie; each byte may become four (\303).
    if re.search(r'[\x00-\x1f\x7f]', text) or len(text.encode()) > 900:
        abort(400)
    return text


def digits(text):
    return int(text) if re.fullmatch('[0-9]{1,9}', text) else None


# --- For all routes alike.


@app.before_request
def refuse_other_sites():
    """SameSite keeps cookies out of another site's form, and does nothing against such a form signing somebody in."""
    origin = request.headers.get('Origin')
    if request.method == 'POST' and origin is not None and origin != request.host_url.rstrip('/'):
        abort(403)


@app.after_request
def protect(resp):
    resp.headers['Content-Security-Policy'] = POLICY
    resp.headers.setdefault('Cache-Control', 'no-store')
    resp.headers['X-Content-Type-Options'] = 'nosniff'
    return resp


@app.errorhandler(HTTPException)
def explain(error):
    return plain(f'{error.code} {error.name}\n', error.code)


if __name__ == '__main__':
    # Whoever started this wants its address, not a line per request.
    logging.getLogger('werkzeug').setLevel(logging.WARNING)
    server = make_server('127.0.0.1', int(sys.argv[1]) if len(sys.argv) > 1 else 0, app, threaded=True)
    print(f'http://127.0.0.1:{server.server_port}/', flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
