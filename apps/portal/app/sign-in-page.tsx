import { SignInFrame } from "@tandem/ui/patterns/sign-in-frame";
import type { ReactNode } from "react";
import { words } from "./messages/en.ts";

type Props = {
  branding: { name: string; welcomeText: string };
  title: ReactNode;
  lede?: ReactNode;
  children: ReactNode;
};

/** The frame of every page before sign-in: the vendor's name and words of welcome around the form. */
export function SignInPage({ branding, title, lede, children }: Props) {
  return (
    <SignInFrame
      vendor={{ name: branding.name }}
      title={title}
      lede={lede}
      welcome={branding.welcomeText || words.signIn.welcome}
      welcomeNote={words.signIn.welcomeNote(branding.name)}
    >
      {children}
    </SignInFrame>
  );
}
