import { useReader } from "@tandem/ui/primitives/reader";
import { words } from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

/** By the hour where the reader is; by the first name alone. */
export function Greeting() {
  const { me } = useSignedIn();
  const { now, timeZone } = useReader();
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hour12: false, timeZone }).format(new Date(now)),
  );
  const name = me.contact.name.split(" ")[0] ?? me.contact.name;
  if (hour < 12) return <>{words.home.morning(name)}</>;
  return <>{hour < 18 ? words.home.afternoon(name) : words.home.evening(name)}</>;
}
