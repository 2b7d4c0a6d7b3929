import { useFetcher } from "@remix-run/react";
import { buttonClass } from "@tandem/ui/primitives/button";
import { Icon } from "@tandem/ui/primitives/icon";
import { Popover } from "@tandem/ui/primitives/popover";
import { Spinner } from "@tandem/ui/primitives/spinner";
import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { Act } from "~/act.tsx";
import * as words from "~/messages/en.ts";
import type { loader } from "~/routes/_app.companies.$companyId_.memberships/route.tsx";
import { AddForm } from "./add-form.tsx";
import { type MembershipKind, membershipsHref } from "./memberships-href.ts";

const AddEditor = lazy(() => import("./add-editor.tsx"));

type AddPopoverProps = { kind: MembershipKind; companyId: string; act: Act };

/** "+ Tag": a plain form before scripts do, what there is to choose from as soon as it is opened with them. */
export function AddPopover({ kind, companyId, act }: AddPopoverProps) {
  const [opened, setOpened] = useState(0);
  const choices = useFetcher<typeof loader>();
  const said = words.memberships[kind];
  return (
    <Popover
      label={said.submit}
      trigger={
        <>
          <Icon of={Plus} size={12} />
          {said.add}
        </>
      }
      triggerClass={buttonClass({ variant: "quiet", size: "xs" })}
      place="top-[calc(var(--trigger-bottom)+4px)] left-[min(var(--trigger-left),calc(100vw-18.5rem))] w-72"
      onOpen={() => {
        setOpened((times) => times + 1);
        choices.load(membershipsHref(companyId));
      }}
    >
      {opened === 0 ? (
        <AddForm kind={kind} companyId={companyId} />
      ) : (
        <Suspense fallback={<Spinner className="m-2" />}>
          <AddEditor kind={kind} companyId={companyId} act={act} choices={choices.data ?? null} opened={opened} />
        </Suspense>
      )}
    </Popover>
  );
}
