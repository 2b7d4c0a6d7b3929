import { MEMBERS, type MemberKey } from "../cast/members.ts";
import type { CastContact } from "../cast/person.ts";
import type { MailThread } from "../texts/mail-thread.ts";
import { firstName, memberName, type Planner } from "./planner.ts";

export interface Writers {
  to: CastContact;
  by: MemberKey;
  copy: string | null;
}

/** One thread from its first mail; answers come within working hours. Returns how many mails it has. */
export function planThread(
  planner: Planner,
  [subject, ...mails]: MailThread,
  { to, by, copy }: Writers,
  { key, daysAgo, hour, gaps }: { key: string; daysAgo: number; hour: number; gaps: readonly [number, number] },
): number {
  const { calendar, random, add } = planner;
  const fill = planner.filler(to, daysAgo);
  const title = fill(subject);
  let at = calendar.at(daysAgo, hour);
  let planned = 0;
  for (const [index, mail] of mails.entries()) {
    const isOurs = mail.startsWith(">");
    // The first answer comes soon; what was tried out in between takes days.
    const [soonest, latest] = !isOurs && index > 1 ? [500, 1900] : gaps;
    if (index > 0) at = calendar.later(at, random.between(soonest, latest));
    if (at > calendar.latest) break;
    const text = fill(mail.slice(2));
    const [sender, reader] = isOurs ? [memberName(by), to.name] : [to.name, memberName(by)];
    add(at, isOurs ? { member: by } : { contact: to.key }, {
      verb: "email",
      key: `${key}.${index}`,
      answers: index > 0 ? `${key}.${index - 1}` : null,
      direction: isOurs ? "sent" : "received",
      contact: to.key,
      copy,
      subject: index > 0 ? `Re: ${title}` : title,
      body: letter(planner, text, { sender, reader, isAnswer: index > 1 }),
    });
    planned++;
  }
  return planned;
}

const GREETINGS = ["Hi {name},", "Hello {name},", "Dear {name},", "{name},", "Good morning {name},", "Hi {name},"];
const CLOSINGS = ["Best,", "Kind regards,", "Best regards,", "Regards,", "Cheers,", "All the best,", ""];

export function letter(
  { random }: Pick<Planner, "random">,
  text: string,
  { sender, reader, isAnswer }: { sender: string; reader: string; isAnswer: boolean },
): string {
  const greeting = isAnswer && random.chance(0.4) ? "" : random.pick(GREETINGS).replace("{name}", firstName(reader));
  const closing = isAnswer ? "" : random.pick(CLOSINGS);
  const isFormal = !isAnswer && random.chance(0.3) && MEMBERS.some(({ name }) => name === sender);
  const signature = isFormal ? `${sender}\nHalyard` : firstName(sender);
  return [greeting, text, [closing, signature].filter(Boolean).join("\n")].filter(Boolean).join("\n\n");
}
