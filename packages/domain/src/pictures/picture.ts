/** 2 MB, counted as the bytes come in. */
export const LARGEST_PICTURE = 2 * 1024 * 1024;

/** More pixels a side than a screen has use for; such a picture is small to send and large to draw. */
export const WIDEST_PICTURE = 8000;

export interface Picture {
  type: "image/png" | "image/jpeg" | "image/webp" | "image/gif";
  /** in pixels */
  width: number;
  height: number;
}

/** What picture these bytes are by their own header, whatever name they came under; null where they are none. */
export function pictureIn(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const picture = readPng(view) ?? readJpeg(view) ?? readGif(view) ?? readWebp(view);
  return picture && picture.width > 0 && picture.height > 0 ? picture : null;
}

/** The four letters at a place. */
const lettersAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(at + step)));

/** The signature, then the chunk IHDR of 13 bytes and its checksum. */
function readPng(view: DataView): Picture | null {
  if (view.byteLength < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  if (view.getUint32(8) !== 13 || lettersAt(view, 12) !== "IHDR") return null;
  return { type: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

function readGif(view: DataView): Picture | null {
  if (view.byteLength < 13 || lettersAt(view, 0) !== "GIF8") return null;
  const version = view.getUint16(4);
  if (version !== 0x3761 && version !== 0x3961) return null; // 7a, 9a
  return { type: "image/gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Segments follow each other until the one that begins a frame and says its size. */
function readJpeg(view: DataView): Picture | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isStartOfFrame(marker))
      return { type: "image/jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else if (marker === 0xda || marker === 0xd9) return null;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

const isStartOfFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** One of three kinds within a RIFF container, which says how long it is. */
function readWebp(view: DataView): Picture | null {
  if (view.byteLength < 30 || lettersAt(view, 0) !== "RIFF" || lettersAt(view, 8) !== "WEBP") return null;
  if (view.getUint32(4, true) + 8 > view.byteLength) return null;
  const size = webpSize(view);
  return size && { type: "image/webp", ...size };
}

function webpSize(view: DataView): { width: number; height: number } | null {
  const short = (at: number) => view.getUint16(at, true) & 0x3fff;
  const long = (at: number) => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (lettersAt(view, 12)) {
    case "VP8 ":
      return view.getUint16(23) === 0x9d01 ? { width: short(26), height: short(28) } : null;
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return view.getUint8(20) === 0x2f ? { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) } : null;
    }
    case "VP8X":
      return { width: long(24), height: long(27) };
    default:
      return null;
  }
}
