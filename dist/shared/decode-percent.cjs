'use strict';

/** Undoes percent-encoding, where it is one. */
/** `decodeURIComponent`, or the fallback where the text is malformed. */
const decodePercent = (text, fallback = text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return fallback;
    }
};

exports.decodePercent = decodePercent;
