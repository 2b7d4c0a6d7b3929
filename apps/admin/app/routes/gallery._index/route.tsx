import { data, type MetaFunction } from "@remix-run/node";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { TextLink } from "@tandem/ui/primitives/link";
import { config } from "~/config.server.ts";
import { previews } from "~/gallery-previews.ts";
import * as words from "~/messages/en.ts";

export const meta: MetaFunction = () => [{ title: words.gallery.title }];

/** For those who build Tandem; production does not have it. */
export function loader() {
  if (!config.isLocal) throw data(null, { status: 404 });
  return null;
}

export default function Gallery() {
  return (
    <main>
      <PageHeader size="small" title={words.gallery.title} lede={words.gallery.lede} />
      <ul className="columns-3 px-6 pb-8 text-sm leading-7 max-md:columns-1">
        {[...previews.keys()].sort().map((name) => (
          <li key={name}>
            <TextLink href={`/gallery/${name}`}>{name.replace("-", " / ")}</TextLink>
          </li>
        ))}
      </ul>
    </main>
  );
}
