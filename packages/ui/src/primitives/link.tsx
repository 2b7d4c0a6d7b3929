import clsx from "clsx";
import {
  type ComponentPropsWithoutRef,
  createContext,
  type ElementType,
  forwardRef,
  type ReactNode,
  useContext,
} from "react";

export type LinkProps = ComponentPropsWithoutRef<"a"> & { href: string };

const LinkContext = createContext<ElementType>("a");

/** Give an app's own link (a component taking href and the rest of an <a>) to every component below. */
export function LinkProvider({ link, children }: { link: ElementType; children: ReactNode }) {
  return <LinkContext.Provider value={link}>{children}</LinkContext.Provider>;
}

export const Link = forwardRef<HTMLAnchorElement, LinkProps>(function Link(props, ref) {
  const As = useContext(LinkContext);
  return <As ref={ref} {...props} />;
});

/** A link that looks like one: accent ink, underlined so that it is known without colour. */
export const TextLink = forwardRef<HTMLAnchorElement, LinkProps>(function TextLink({ className, ...rest }, ref) {
  return (
    <Link
      ref={ref}
      className={clsx(
        "font-medium text-accent-ink underline decoration-current/35 underline-offset-3 hover:decoration-current",
        className,
      )}
      {...rest}
    />
  );
});
