import { Form } from "@remix-run/react";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { TextLink } from "@tandem/ui/primitives/link";
import { useReader } from "@tandem/ui/primitives/reader";
import * as words from "~/messages/en.ts";
import { listHref } from "../_app.companies._index/book-address.ts";

const said = words.views;

interface Place {
  id: string;
  name: string;
  isShared: boolean;
  isMine: boolean;
  owner: { name: string } | null;
  version: number;
  /** Companies on a list; a view is counted where it is opened. */
  count?: number;
}

type Props = {
  kind: "list" | "segment";
  items: readonly Place[];
  none: string;
  /** Which of them is being given another name. */
  renaming: string | null;
  mayWrite: boolean;
};

/** Views or lists by name, each leading to its companies; what can be done is said by buttons that work before scripts do. */
export function PlaceTable({ kind, items, none, renaming, mayWrite }: Props) {
  const { locale } = useReader();
  if (items.length === 0) return <p className="text-sm text-ink-2">{none}</p>;
  const isList = kind === "list";
  const { columns: heads, title } = said.page;
  const columns: Column<Place>[] = [
    {
      key: "name",
      header: heads.name,
      primary: true,
      wrap: true,
      title: ({ name }) => name,
      render: (one) =>
        one.id === renaming && one.isMine ? (
          <RenameForm kind={kind} one={one} />
        ) : (
          <TextLink href={isList ? listHref(one.id) : `/companies?view=${one.id}`} className="wrap-anywhere">
            {one.name}
          </TextLink>
        ),
    },
    ...(isList
      ? [
          {
            key: "companies",
            header: heads.companies,
            width: "104px",
            align: "end" as const,
            render: ({ count = 0 }: Place) => count.toLocaleString(locale),
          },
        ]
      : []),
    {
      key: "who",
      header: heads.who,
      width: "200px",
      render: ({ isShared, isMine, owner }) =>
        isShared ? (isMine ? said.shared : said.sharedBy(owner?.name ?? "")) : said.privateOne,
    },
    {
      key: "acts",
      header: heads.acts,
      width: "320px",
      wrap: true,
      hideOnPhone: ({ isMine }) => !isMine || !mayWrite,
      render: (one) => one.isMine && mayWrite && one.id !== renaming && <Acts kind={kind} one={one} />,
    },
  ];
  return (
    <DataTable
      caption={isList ? said.lists : `${said.title}, ${title}`}
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
      inset
      stickyHead={false}
    />
  );
}

type OneProps = { kind: "list" | "segment"; one: Place };

const Which = ({ kind, one }: OneProps) => (
  <>
    <input type="hidden" name="kind" value={kind} />
    <input type="hidden" name="id" value={one.id} />
    <input type="hidden" name="version" value={one.version} />
    <input type="hidden" name="back" value="/views" />
  </>
);

function Acts({ kind, one }: OneProps) {
  return (
    <div className="flex flex-wrap gap-1">
      <ButtonLink href={`/views?rename=${one.id}`} size="sm" variant="quiet">
        {said.rename}
      </ButtonLink>
      <Form method="post">
        <Which kind={kind} one={one} />
        <input type="hidden" name="isShared" value={String(!one.isShared)} />
        <Button type="submit" name="act" value="change" size="sm" variant="quiet">
          {one.isShared ? said.makePrivate : said.makeShared}
        </Button>
      </Form>
      <Form method="post">
        <Which kind={kind} one={one} />
        <input type="hidden" name="act" value="delete" />
        <InlineConfirm size="sm" variant="quiet" confirmLabel={said.page.confirm}>
          {said.remove}
        </InlineConfirm>
      </Form>
    </div>
  );
}

function RenameForm({ kind, one }: OneProps) {
  return (
    <Form method="post" className="flex flex-wrap items-center gap-2">
      <Which kind={kind} one={one} />
      <Field label={said.page.renameOf(one.name)} hideLabel className="w-72 max-md:w-full">
        <Input name="name" required maxLength={120} defaultValue={one.name} autoFocus />
      </Field>
      <Button type="submit" name="act" value="change" size="sm" variant="primary">
        {words.forms.save}
      </Button>
      <ButtonLink href="/views" size="sm" variant="quiet">
        {said.cancel}
      </ButtonLink>
    </Form>
  );
}
