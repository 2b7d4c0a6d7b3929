import { Avatar } from "@tandem/ui/primitives/avatar";
import { CompanyMark } from "@tandem/ui/primitives/company-mark";
import { type PictureOf, pictureSrc } from "./picture-href.ts";

/** As large as a header draws it: a company's square, a person's circle. */
export function PictureMark({ of, shown = pictureSrc(of) }: { of: PictureOf; shown?: string }) {
  return of.contactId ? (
    <Avatar name={of.name} photo={shown} size={44} />
  ) : (
    <CompanyMark name={of.name} logo={shown} size={48} />
  );
}
