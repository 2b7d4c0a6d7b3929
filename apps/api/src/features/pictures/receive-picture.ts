import { invalid } from "@tandem/domain/errors/domain-error";
import { LARGEST_PICTURE, pictureIn, WIDEST_PICTURE } from "@tandem/domain/pictures/picture";
import { HttpError } from "../../http/problem.ts";
import { MB } from "../../http/route-declaration.ts";
import { receiveParts } from "../../http/uploads/receive-parts.ts";
import { FILE_REQUEST_LIMIT } from "../files/receive-file.ts";

/** Reads a multipart request of one `file`, which has to be a picture by its own bytes: name and kind say nothing. */
export async function receivePicture(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  await receiveParts(request, {
    limit: FILE_REQUEST_LIMIT,
    names: [],
    async write(chunk) {
      size += chunk.byteLength;
      if (size > LARGEST_PICTURE) throw tooLarge();
      chunks.push(chunk);
    },
  });
  const bytes = Buffer.concat(chunks);
  if (bytes.byteLength === 0) throw refused("is empty");
  const picture = pictureIn(bytes);
  if (!picture) throw refused("is no picture that can be shown: send a PNG, JPEG, WebP or GIF");
  if (Math.max(picture.width, picture.height) > WIDEST_PICTURE)
    throw refused(`has more than ${WIDEST_PICTURE.toLocaleString("en")} pixels a side`);
  return bytes;
}

const refused = (message: string) => invalid([{ path: "file", message }]);

function tooLarge(): HttpError {
  const message = `is larger than ${LARGEST_PICTURE / MB} MB`;
  return new HttpError("too_large", `The file ${message}.`, { fields: [{ path: "file", message }] });
}
