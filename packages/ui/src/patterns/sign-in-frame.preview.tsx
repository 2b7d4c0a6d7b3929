import { Stage } from "../preview/stage.tsx";
import { Button } from "../primitives/button.tsx";
import { Field } from "../primitives/field.tsx";
import { Input } from "../primitives/input.tsx";
import { SignInFrame } from "./sign-in-frame.tsx";

export const title = "Sign-in frame, portal";
/** Brings its own landmarks: shown on a page of its own. */
export const fullPage = true;

export default function SignInFramePreview() {
  return (
    <Stage>
      <SignInFrame
        vendor={{ name: "Fabrikam Software" }}
        title="Welcome back"
        lede="Enter your work e-mail. We send you a link, no password needed."
        welcome="The goals we agreed on, what we have delivered, and every answer we owe you."
        welcomeNote="Your workspace with Fabrikam Software"
        footLinks={[
          { href: "#privacy", label: "Privacy" },
          { href: "#help", label: "Help" },
        ]}
      >
        <Field label="E-mail">
          <Input type="email" autoComplete="email" defaultValue="ben@northwind.example" />
        </Field>
        <Button variant="primary" wide>
          Send me the link
        </Button>
      </SignInFrame>
    </Stage>
  );
}
