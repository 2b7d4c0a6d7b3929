import { CircleAlert, RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Button, ButtonLink } from "../primitives/button.tsx";
import { Icon } from "../primitives/icon.tsx";

export type ErrorStateProps = {
  /** What failed: "The timeline could not be loaded." */
  title: ReactNode;
  /** Where it is the whole page, its title is the page's. */
  isPage?: boolean;
  /** What still holds, what to do. */
  children?: ReactNode;
  requestId?: string;
  /** Try again by link (works without scripts) or by press. */
  retryHref?: string;
  onRetry?: () => void;
  actions?: ReactNode;
};

export function ErrorState({
  title,
  isPage = false,
  children,
  requestId,
  retryHref,
  onRetry,
  actions,
}: ErrorStateProps) {
  const words = useMessages();
  const Title = isPage ? "h1" : "p";
  return (
    <div
      role="alert"
      className="flex items-start gap-3 rounded-card border border-line-strong p-4 text-sm roomy:text-lg"
    >
      <Icon of={CircleAlert} className="mt-0.5 text-red roomy:mt-1" />
      <div className="min-w-0 flex-1">
        <Title className="font-medium text-pretty">{title}</Title>
        {children && <div className="mt-0.5 text-ink-2">{children}</div>}
        {requestId && <p className="mt-1 font-mono text-xs break-all text-ink-3">{words.state.requestId(requestId)}</p>}
        {(retryHref || onRetry || actions) && (
          <div className="mt-3 flex flex-wrap gap-2">
            {retryHref ? (
              <ButtonLink href={retryHref} icon={RotateCw} size="sm">
                {words.action.tryAgain}
              </ButtonLink>
            ) : (
              onRetry && (
                <Button onClick={onRetry} icon={RotateCw} size="sm">
                  {words.action.tryAgain}
                </Button>
              )
            )}
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}
