/** Writes text as UTF-8 into one growing buffer: ASCII and numbers without a string for each. */

export interface ByteWriter {
  /** Appends a text. */
  text(text: string): void;
  append(bytes: Uint8Array): void;
  /** Appends a whole number that is not negative, in decimal digits. */
  digits(value: number): void;
  /** What was written; the writer must not be used afterwards. */
  bytes(): Uint8Array<ArrayBuffer>;
}

/** Up to this length a loop over ASCII is quicker than a call of the encoder. */
const SHORT = 24;

export function byteWriter(): ByteWriter {
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(1 << 16);
  let at = 0;
  const reserve = (length: number): void => {
    if (at + length <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, at + length));
    larger.set(buffer.subarray(0, at));
    buffer = larger;
  };
  return {
    text(text) {
      // A UTF-16 unit takes three bytes at most.
      reserve(text.length * 3);
      if (text.length <= SHORT) {
        let i = 0;
        for (; i < text.length; i += 1) {
          const unit = text.charCodeAt(i);
          if (unit > 0x7f) break;
          buffer[at + i] = unit;
        }
        if (i === text.length) {
          at += i;
          return;
        }
      }
      at += encoder.encodeInto(text, buffer.subarray(at)).written;
    },
    append(bytes) {
      reserve(bytes.length);
      buffer.set(bytes, at);
      at += bytes.length;
    },
    digits(value) {
      reserve(16);
      let size = 1;
      for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) size += 1;
      for (let rest = value, i = at + size - 1; i >= at; i -= 1) {
        buffer[i] = 0x30 + (rest % 10);
        rest = Math.floor(rest / 10);
      }
      at += size;
    },
    bytes: () => buffer.slice(0, at),
  };
}
