import clsx from "clsx";
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, type ReactNode } from "react";
import { Icon, type LucideIcon } from "./icon.tsx";
import { Link, type LinkProps } from "./link.tsx";
import { Spinner } from "./spinner.tsx";

export type ButtonLook = {
  variant?: "default" | "primary" | "quiet" | "danger";
  /** md 32, sm 28, xs 24 (40 and 32 on phones); touch 48, 44 on wide screens. Inside data-density="roomy" md is touch. */
  size?: "md" | "sm" | "xs" | "touch";
  square?: boolean;
  wide?: boolean;
};

const VARIANTS = {
  default:
    "border-line-strong bg-surface text-ink shadow-card hover:bg-hover roomy:border-line-control roomy:hover:bg-sunken",
  primary: "border-accent bg-accent text-on-accent shadow-card hover:border-accent-hover hover:bg-accent-hover",
  quiet: "border-transparent text-ink-2 hover:bg-sunken roomy:text-accent-ink",
  danger:
    "border-line-strong bg-surface text-red shadow-card hover:border-red hover:bg-red-soft roomy:border-line-control",
};

const TOUCH = "min-h-12 gap-2 rounded-card px-4.5 text-lg font-semibold lg:min-h-11";
const ROOMY =
  "roomy:h-auto roomy:min-h-12 roomy:gap-2 roomy:rounded-card roomy:px-4.5 roomy:text-lg roomy:font-semibold roomy:lg:min-h-11";
const SIZES = {
  md: `h-8 gap-1.5 rounded-control px-3 text-sm font-medium max-md:h-10 ${ROOMY}`,
  sm: "h-7 gap-1.5 rounded-control px-2 text-sm font-medium max-md:h-8 roomy:h-auto roomy:min-h-11 roomy:px-3.5 roomy:text-base",
  xs: "h-6 gap-1 rounded-control px-1.5 text-xs font-medium max-md:h-8 max-md:px-2.5 roomy:min-h-11 roomy:px-3",
  touch: TOUCH,
};
const SQUARES = {
  md: "size-8 rounded-control max-md:size-10 roomy:size-11 roomy:rounded-full",
  sm: "size-7 rounded-control max-md:size-8 roomy:size-11 roomy:rounded-full",
  xs: "size-6 rounded-control max-md:size-8 roomy:size-11 roomy:rounded-full",
  touch: "size-11 rounded-full",
};

export function buttonClass({ variant = "default", size = "md", square = false, wide = false }: ButtonLook = {}) {
  return clsx(
    "inline-flex shrink-0 items-center justify-center border leading-none whitespace-nowrap transition-colors duration-120",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-progress",
    VARIANTS[variant],
    square ? SQUARES[size] : SIZES[size],
    wide && "w-full",
  );
}

export type ButtonProps = Omit<ComponentPropsWithoutRef<"button">, "aria-busy"> &
  ButtonLook & { icon?: LucideIcon; iconAfter?: LucideIcon; pending?: boolean };

/** `pending` keeps focus and words, shows a spinner and swallows further presses. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  {
    variant,
    size,
    square,
    wide,
    icon,
    iconAfter,
    pending = false,
    className,
    children,
    onClick,
    type = "button",
    ...rest
  },
  ref,
) {
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (pending) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      ref={ref}
      type={type}
      className={clsx(buttonClass({ variant, size, square, wide }), className)}
      onClick={press}
      {...(pending && { "aria-busy": true, "aria-disabled": true })}
      {...rest}
    >
      <ButtonContent icon={icon} iconAfter={iconAfter} pending={pending} variant={variant}>
        {children}
      </ButtonContent>
    </button>
  );
});

export type ButtonLinkProps = LinkProps & ButtonLook & { icon?: LucideIcon; iconAfter?: LucideIcon };

export const ButtonLink = forwardRef<HTMLAnchorElement, ButtonLinkProps>(function ButtonLink(
  { variant, size, square, wide, icon, iconAfter, className, children, ...rest },
  ref,
) {
  return (
    <Link ref={ref} className={clsx(buttonClass({ variant, size, square, wide }), className)} {...rest}>
      <ButtonContent icon={icon} iconAfter={iconAfter} variant={variant}>
        {children}
      </ButtonContent>
    </Link>
  );
});

/** A square (in the portal: round) button whose name is only heard and shown as title. */
export const IconButton = forwardRef<
  HTMLButtonElement,
  Omit<ButtonProps, "children"> & { label: string; icon: LucideIcon }
>(function IconButton({ label, ...rest }, ref) {
  return <Button ref={ref} square aria-label={label} title={label} {...rest} />;
});

type ContentProps = Pick<ButtonProps, "icon" | "iconAfter" | "pending" | "variant"> & { children?: ReactNode };

function ButtonContent({ icon, iconAfter, pending, variant, children }: ContentProps) {
  const tint = variant === "default" || variant === undefined ? "text-ink-2 roomy:text-current" : "";
  return (
    <>
      {pending ? <Spinner /> : icon && <Icon of={icon} className={tint} />}
      {children}
      {iconAfter && <Icon of={iconAfter} size={14} className={tint} />}
    </>
  );
}
