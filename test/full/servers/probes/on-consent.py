"""Serves the Flask sample of docs/consent.md, as it stands there."""

import logging
import re
from pathlib import Path

from werkzeug.serving import make_server

page = (Path(__file__).resolve().parents[4] / 'docs' / 'consent.md').read_text(encoding='utf-8')
sample = {'__name__': 'sample'}
exec(re.search(r'```py\n(.*?)```', page, re.DOTALL)[1], sample)

logging.getLogger('werkzeug').setLevel(logging.WARNING)
server = make_server('127.0.0.1', 0, sample['app'])
print(f'http://127.0.0.1:{server.server_port}/', flush=True)
server.serve_forever()
