import { Fragment } from "react";

type Props = {
  text: string;
  /** Where the words stand: from and up to, in order, apart. */
  ranges: readonly (readonly number[])[] | undefined;
};

/** A text in which the words that were looked for stand out. */
export function Marked({ text, ranges = [] }: Props) {
  let end = 0;
  const parts = ranges.map(([from = 0, to = 0]) => {
    const before = text.slice(end, from);
    end = to;
    return (
      <Fragment key={from}>
        {before}
        <mark className="bg-transparent text-accent-ink">{text.slice(from, to)}</mark>
      </Fragment>
    );
  });
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
