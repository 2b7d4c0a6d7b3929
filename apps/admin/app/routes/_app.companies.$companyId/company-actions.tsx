import { useLocation, useNavigate } from "@remix-run/react";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { CalendarPlus, ClipboardPen, Mail, Pencil, SquareCheck, Target } from "lucide-react";
import { useEffect } from "react";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

/** What one does most often from here; L logs an activity. A viewer sees no buttons; the API would refuse them anyway. */
export function CompanyActions({ companyId }: { companyId: string }) {
  const { me } = useSignedIn();
  const { pathname } = useLocation();
  const base = `/companies/${companyId}`;
  const from = pathname === base ? "" : `?back=${encodeURIComponent(pathname)}`;
  const canWrite = me.role !== "viewer";
  useLogKey(canWrite ? `${base}/activity/new${from}` : null);
  if (!canWrite) return null;
  const said = words.quickActions;
  const icons = [
    { href: `${base}/meetings/new${from}`, icon: CalendarPlus, label: said.scheduleMeeting },
    { href: `${base}/tasks/new${from}`, icon: SquareCheck, label: said.createTask },
    { href: `${base}/objectives/new`, icon: Target, label: said.addObjective },
    { href: `${base}/edit`, icon: Pencil, label: said.edit },
  ];
  return (
    <>
      <ButtonLink
        href={`${base}/activity/new${from}`}
        icon={ClipboardPen}
        variant="primary"
        aria-label={said.log}
        aria-keyshortcuts="l"
        className="max-md:min-w-20 max-md:flex-1"
      >
        <span className="max-md:hidden">{said.log}</span>
        <span className="md:hidden">{said.logShort}</span>
      </ButtonLink>
      <ButtonLink href={`${base}/email/new${from}`} icon={Mail} title={said.sendEmail}>
        <span className="max-md:sr-only">{said.sendEmail}</span>
      </ButtonLink>
      {icons.map(({ href, icon, label }) => (
        <ButtonLink key={href} href={href} icon={icon} square aria-label={label} title={label} />
      ))}
    </>
  );
}

/** L anywhere on the page, unless somebody is typing. */
function useLogKey(href: string | null) {
  const navigate = useNavigate();
  useEffect(() => {
    if (!href) return;
    const path = href;
    function open(event: KeyboardEvent) {
      if (event.key !== "l" || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      const at = event.target;
      if (at instanceof Element && at.closest("input, textarea, select, [contenteditable], dialog, [role=dialog]"))
        return;
      event.preventDefault();
      navigate(path);
    }
    document.addEventListener("keydown", open);
    return () => document.removeEventListener("keydown", open);
  }, [href, navigate]);
}
