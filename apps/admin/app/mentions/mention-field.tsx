import { Field } from "@tandem/ui/primitives/field";
import { Textarea } from "@tandem/ui/primitives/textarea";
import clsx from "clsx";
import { type KeyboardEvent, useId, useRef } from "react";
import * as words from "~/messages/en.ts";
import { useMentions } from "./use-mentions.ts";

type Props = {
  companyId: string;
  label: string;
  placeholder?: string;
  initial?: string;
  mentioned?: readonly string[];
  error?: string;
  autoFocus?: boolean;
  maxLength?: number;
  rows?: number;
  onEscape?: () => void;
};

/** Where a note or a comment is written: an @ offers our people, ⌘ Enter sends. Sent as `body` and `mentionedMemberIds`. */
export function MentionField(props: Props) {
  const { companyId, label, placeholder, initial = "", mentioned: before = [], error, autoFocus, onEscape } = props;
  const { maxLength = 20_000, rows = 2 } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const mentions = useMentions(companyId, { text: initial, ids: before });
  const { text, offered, active } = mentions;
  const listId = useId();
  const isOpen = offered.length > 0;

  function take(index: number) {
    const member = offered[index];
    const next = member && mentions.choose(member);
    if (!next || !field.current) return;
    field.current.focus();
    requestAnimationFrame(() => field.current?.setSelectionRange(next.cursor, next.cursor));
  }
  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) return field.current?.form?.requestSubmit();
    if (event.key === "Escape") {
      if (isOpen) mentions.close();
      else onEscape?.();
      return;
    }
    if (!isOpen || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) mentions.setActive((active + step + offered.length) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") take(active);
    else return;
    event.preventDefault();
  }
  return (
    <div className="relative">
      <Field label={label} hideLabel error={error}>
        <Textarea
          ref={field}
          name="body"
          data-note-field
          autoFocus={autoFocus}
          rows={rows}
          placeholder={placeholder}
          required
          maxLength={maxLength}
          value={text}
          onChange={(event) => mentions.read(event.target.value, event.target.selectionStart)}
          onKeyDown={press}
          onBlur={mentions.close}
          aria-autocomplete="list"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
        />
      </Field>
      {mentions.mentioned.map((id) => (
        <input key={id} type="hidden" name="mentionedMemberIds" value={id} />
      ))}
      {isOpen && (
        <div
          id={listId}
          role="listbox"
          aria-label={words.timeline.note.whom}
          className="absolute top-full left-0 z-20 mt-1 w-72 max-w-full rounded-card border border-line bg-raised p-1 text-sm shadow-pop"
        >
          {offered.map((member, index) => (
            <div
              key={member.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => {
                event.preventDefault();
                take(index);
              }}
              className={clsx("flex min-h-8 items-center gap-2 rounded-sm px-2", index === active && "bg-sunken")}
            >
              <span className="truncate">{member.name}</span>
              {member.job && <span className="text-xs text-ink-3">{words.jobs[member.job as "csm"]}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
