import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lazy, Suspense, useMemo } from "react";
import { config } from "~/config.server.ts";
import { previews } from "~/gallery-previews.ts";
import * as words from "~/messages/en.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · ${words.gallery.title}` },
];

export async function loader({ params }: LoaderFunctionArgs) {
  const preview = await previews.get(params.name ?? "")?.();
  if (!config.isLocal || !params.name || !preview) throw data(null, { status: 404 });
  return { name: params.name, title: preview.title, isFullPage: preview.fullPage === true };
}

/** One component in all its states. */
export default function GalleryPreview() {
  const { name, title, isFullPage } = useLoaderData<typeof loader>();
  const Preview = useMemo(() => lazy(previews.get(name) as () => Promise<{ default: React.ComponentType }>), [name]);
  const shown = (
    <Suspense>
      <Preview />
    </Suspense>
  );
  if (isFullPage) return shown;
  return (
    <main>
      <h1 className="px-6 pt-5 text-xl font-semibold">{title}</h1>
      {shown}
    </main>
  );
}
