/** Cookies as the server's framework writes and reads them: an encoding per family, and Express' codec. */
export { expressJson } from './codecs/express-json.js';
export { django } from './encodings/django.js';
export { flask } from './encodings/flask.js';
export { rails } from './encodings/rails.js';
export { php } from './encodings/php.js';
export { reactRouter } from './encodings/react-router.js';

export type { Codec } from './codecs/codec.js';
export type { Encoding } from './encodings/encoding.js';
