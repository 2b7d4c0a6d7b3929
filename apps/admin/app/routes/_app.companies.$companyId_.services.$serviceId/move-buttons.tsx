import { IconButton } from "@tandem/ui/primitives/button";
import { ChevronDown, ChevronUp } from "lucide-react";
import type { Act } from "~/act.tsx";
import * as words from "~/messages/en.ts";
import type { ServiceView } from "./service-view.ts";

type Props = { service: ServiceView; index: number; title: string; act: Act };

/** Up and down by one place; the form says how all shall stand, so a deliverable added meanwhile is not lost. */
export function MoveButtons({ service, index, title, act }: Props) {
  const said = words.service.deliverable;
  const ids = service.deliverables.map(({ id }) => id);
  const swapped = (other: number) => {
    const [one, two] = [ids[index], ids[other]];
    return ids.map((id) => (id === one ? two : id === two ? one : id)).join(",");
  };
  const button = (other: number, label: string, icon: typeof ChevronUp) => (
    <act.Form method="post" className="contents">
      <input type="hidden" name="act" value="order" />
      <input type="hidden" name="ids" value={swapped(other)} />
      <IconButton
        type="submit"
        size="xs"
        variant="quiet"
        label={label}
        icon={icon}
        disabled={other < 0 || other >= ids.length}
        className="disabled:opacity-30"
      />
    </act.Form>
  );
  return (
    <span className="flex">
      {button(index - 1, said.up(title), ChevronUp)}
      {button(index + 1, said.down(title), ChevronDown)}
    </span>
  );
}
