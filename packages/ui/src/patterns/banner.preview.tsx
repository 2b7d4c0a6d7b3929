import { Eye, Timer } from "lucide-react";
import { Stage, State } from "../preview/stage.tsx";
import { Button } from "../primitives/button.tsx";
import { Banner } from "./banner.tsx";

export const title = "Banner";

export default function BannerPreview() {
  return (
    <Stage>
      <State label="Warn, info, danger">
        <div className="grid gap-3">
          <Banner
            tone="warn"
            icon={Timer}
            actions={
              <>
                <Button size="xs">Acknowledge</Button>
                <Button size="xs">Snooze</Button>
              </>
            }
          >
            <b>Renewal stalled.</b> 47 days in Negotiation, the average is 19. Open for 28 days.
          </Banner>
          <Banner>Stays with us: priority, risk and its note, 2 collaborators, tags and links.</Banner>
          <Banner tone="danger">The support desk has not answered for 38 minutes. What you see is from 13:22.</Banner>
        </div>
      </State>
      <State label="Across the page">
        <Banner look="bar" tone="warn" icon={Eye} actions={<Button size="xs">Leave</Button>}>
          You see the portal as Ben Okafor. Nothing can be changed.
        </Banner>
      </State>
      <State label="Portal, narrow" roomy narrow>
        <Banner>The link works once and only for you. On a shared computer, sign out when you are done.</Banner>
      </State>
    </Stage>
  );
}
