/** A text's UTF-8, without the TextEncoder that not every place has: in jest's jsdom there is none. */
/** One character for each byte. A lone surrogate becomes U+FFFD, as TextEncoder has it. */
const utf8 = (text) => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(/%(..)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
/** The number of bytes. A lone surrogate throws a URIError. */
const byteLength = (text) => encodeURIComponent(text).replace(/%../g, '%').length;

export { byteLength as b, utf8 as u };
