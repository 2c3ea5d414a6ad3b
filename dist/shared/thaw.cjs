'use strict';

/** A copy to change in place: frameworks' bindings write a member of the object that they were given, and then hand the object back. */
/** Whether it is an array or an object that no class made: what can be frozen and copied. */
const isPlain = (value) => {
    if (typeof value !== 'object' || !value)
        return false;
    let prototype = Object.getPrototypeOf(value);
    // An array's own is one above; that of a class derived from Array is two.
    if (prototype && Array.isArray(value))
        prototype = Object.getPrototypeOf(prototype);
    return !prototype || !Object.getPrototypeOf(prototype);
};
/** Copies plain objects and arrays to the bottom, which `get` gives frozen and shares. All else is as it is. */
const thaw = (value, copies = new Map()) => {
    if (!isPlain(value))
        return value;
    let copy = copies.get(value);
    if (!copy) {
        copies.set(value, (copy = Array.isArray(value) ? [] : {}));
        for (const [key, member] of Object.entries(value))
            // Not by assignment, which takes a member named __proto__ for the prototype.
            Object.defineProperty(copy, key, {
                value: thaw(member, copies),
                writable: true,
                enumerable: true,
                configurable: true,
            });
    }
    return copy;
};

exports.isPlain = isPlain;
exports.thaw = thaw;
