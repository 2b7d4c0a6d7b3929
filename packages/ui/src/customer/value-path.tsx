import clsx from "clsx";
import { useMessages } from "../messages/messages-context.tsx";

export const VALUE_PATH = [
  "audience",
  "researcher",
  "hand_raiser",
  "buyer",
  "value_creator",
  "adopter",
  "advocate",
  "champion",
] as const;
export type ValuePathStage = (typeof VALUE_PATH)[number];

export type ValuePathProps = {
  stage: ValuePathStage | null /** The bars alone, as small as a word. */;
  small?: boolean;
};

/** Eight steps from someone who listens to someone who brings others: those gone are filled, the one they stand on is named. */
export function ValuePath({ stage, small = false }: ValuePathProps) {
  const words = useMessages().valuePath;
  const at = stage ? VALUE_PATH.indexOf(stage) : -1;
  const said = stage ? words.at(words.stages[stage], at + 1, VALUE_PATH.length) : words.unknown;
  return (
    <span className={clsx("gap-0.5", small ? "inline-flex w-16 align-middle" : "flex gap-1")}>
      <span className="sr-only">{said}</span>
      {VALUE_PATH.map((step, i) => (
        <span
          key={step}
          aria-hidden="true"
          title={words.stages[step]}
          className={clsx(
            "min-w-0 flex-1 rounded-[2px]",
            small ? "h-1.5" : "h-2",
            i < at ? "bg-chart" : i === at ? "bg-accent" : "bg-track",
          )}
        />
      ))}
    </span>
  );
}
