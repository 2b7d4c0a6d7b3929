import { useFetcher } from "@remix-run/react";
import type { BookWhere } from "@tandem/domain/companies/book-condition";
import { Button, IconButton } from "@tandem/ui/primitives/button";
import { TextLink } from "@tandem/ui/primitives/link";
import { Tag } from "@tandem/ui/primitives/tag";
import { Bookmark, Copy, Ellipsis, List, ListFilter } from "lucide-react";
import { lazy, useState } from "react";
import { Late } from "~/late.tsx";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import type { action } from "../_app.views/route.tsx";
import { listShown } from "./book-address.ts";
import { NameForm } from "./name-form.tsx";

const ViewMenu = lazy(() => import("./view-menu.tsx"));

type Named = {
  id: string;
  name: string;
  isShared: boolean;
  isMine: boolean;
  version: number;
  owner: { name: string } | null;
};
type View = Named & { where: BookWhere; sort: string; isWithheld: boolean };
type Props = { params: URLSearchParams; where: BookWhere; view: View | null; lists: readonly Named[] };

/** Which saved view or list is shown, whether it is shown as it was saved, and what can be done with it. */
export function ViewBar({ params, where, view, lists }: Props) {
  const said = words.views;
  const { me } = useSignedIn();
  const fetcher = useFetcher<typeof action>();
  const [asks, setAsks] = useState<"save" | "copy" | "rename" | null>(null);
  const listId = listShown(where);
  const list = view ? null : (lists.find(({ id }) => id === listId) ?? null);
  const shown = view ?? list;
  const kind = view ? "segment" : "list";
  const sort = params.get("sort") || "name";
  const isChanged =
    view !== null && !view.isWithheld && (!isSame(where, view.where) || sort !== view.sort || params.get("q") !== null);
  const mayWrite = me.role !== "viewer";
  if (!shown && (where.length === 0 || !mayWrite)) return null;

  const filter = { where: JSON.stringify(withSearch(where, params.get("q"))), sort };
  const post = (fields: Record<string, string>) => fetcher.submit(fields, { method: "post", action: "/views" });
  const change = (fields: Record<string, string>) =>
    shown && post({ act: "change", kind, id: shown.id, version: String(shown.version), ...fields });
  const remove = () => {
    if (!shown) return;
    const question = kind === "list" ? said.removeList(shown.name) : said.removeView(shown.name);
    if (window.confirm(question)) post({ act: "delete", kind, id: shown.id });
  };
  const optionsLabel = kind === "list" ? said.listOptions : said.options;
  const options = (isReady: boolean) => (
    <IconButton icon={Ellipsis} size="sm" variant="quiet" label={optionsLabel} disabled={!isReady} />
  );
  const refusal = fetcher.data && "refusal" in fetcher.data ? fetcher.data.refusal : undefined;
  return (
    <section aria-label={said.title} className="border-b border-line px-6 py-2 text-sm max-md:px-4">
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        {shown && (
          <>
            <Tag icon={kind === "list" ? List : ListFilter} title={shown.name}>
              {shown.name}
            </Tag>
            <span className="text-ink-3">
              {shown.isShared ? (shown.isMine ? said.shared : said.sharedBy(shown.owner?.name ?? "")) : said.privateOne}
            </span>
          </>
        )}
        {isChanged && <span className="font-medium text-accent-ink">{said.changed}</span>}
        {isChanged && view.isMine && mayWrite && (
          <Button size="sm" variant="primary" pending={fetcher.state !== "idle"} onClick={() => change(filter)}>
            {said.saveChanges}
          </Button>
        )}
        {mayWrite && (!view || isChanged) && !list && (
          <Button size="sm" icon={Bookmark} onClick={() => setAsks("save")}>
            {view ? said.saveNew : said.save}
          </Button>
        )}
        {mayWrite && view && !view.isMine && !isChanged && !view.isWithheld && (
          <Button size="sm" icon={Copy} onClick={() => setAsks("copy")}>
            {said.saveCopy}
          </Button>
        )}
        {isChanged && <TextLink href={`/companies?view=${view.id}`}>{said.reset}</TextLink>}
        {shown?.isMine && mayWrite && (
          <Late fallback={options(false)}>
            <ViewMenu
              label={optionsLabel}
              trigger={options(true)}
              isShared={shown.isShared}
              onRename={() => setAsks("rename")}
              onShare={(isShared) => change({ isShared: String(isShared) })}
              onRemove={remove}
            />
          </Late>
        )}
      </div>
      {asks && (
        <NameForm
          key={asks}
          name={nameToBegin(asks, shown?.name ?? "")}
          asksToShare={asks !== "rename"}
          onCancel={() => setAsks(null)}
          onDone={(fields) => {
            setAsks(null);
            if (asks === "rename") change(fields);
            else post({ act: "create", kind: "segment", ...filter, ...fields });
          }}
        />
      )}
      {refusal && <RefusalBanner refusal={refusal} />}
    </section>
  );
}

/** A view or list keeps its name, a copy is called after it, and something new is called by nobody yet. */
const nameToBegin = (asks: "save" | "copy" | "rename", name: string): string =>
  ({ save: "", copy: words.views.copyOf(name).slice(0, 120), rename: name })[asks];

/** What is searched for is kept with the view as one more condition. */
const withSearch = (where: BookWhere, q: string | null): BookWhere =>
  q ? [{ field: "name_or_domain", op: "contains", value: q }, ...where] : where;

const isSame = (one: BookWhere, other: BookWhere) => canonical(one) === canonical(other);

/** Without the order of keys, which the database gives back in its own. */
const canonical = (where: BookWhere): string =>
  JSON.stringify(where, (_, value) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
