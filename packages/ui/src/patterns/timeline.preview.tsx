import { Target } from "lucide-react";
import { Moment } from "../customer/moment.tsx";
import { TimelineIcon } from "../customer/timeline-icon.tsx";
import { Stage, State } from "../preview/stage.tsx";
import { Tag } from "../primitives/tag.tsx";
import { Card } from "./card.tsx";
import { TimelineDay, TimelineEntry } from "./timeline.tsx";

export const title = "Timeline";

export default function TimelinePreview() {
  return (
    <Stage>
      <State label="Two days, one entry open">
        <TimelineDay label="Yesterday" date="Friday, 20 November">
          <TimelineEntry
            icon={<TimelineIcon type="email_received" />}
            type="E-mail received"
            title="Re: Scanner rollout, Antwerp and Ghent"
            facts="3 in thread"
            time={<Moment value="2026-11-20T15:12:00Z" look="clock" />}
            open
            detail={
              <Card>
                <p className="max-w-[66ch]">
                  Hi Ana, Antwerp is done, all 22 scanners are on the new flow since Wednesday and the pick team likes
                  it.
                </p>
              </Card>
            }
            ties={<Tag icon={Target}>Move all 14 warehouses to the new scanner flow</Tag>}
          />
          <TimelineEntry
            icon={<TimelineIcon type="meeting" />}
            type="Meeting"
            title="Weekly rollout check-in"
            facts="45 min, held"
            time={<Moment value="2026-11-20T10:30:00Z" look="clock" />}
          >
            Antwerp signed off. Ghent moves to 1 December if the electrician confirms.
          </TimelineEntry>
        </TimelineDay>
        <TimelineDay label="Thursday" date="19 November">
          <TimelineEntry
            icon={<TimelineIcon type="ticket" />}
            type="Ticket opened"
            title="#1284 Label printer drops the first scan after sleep"
            facts="by Ivy Chen, high"
            time={<Moment value="2026-11-19T14:40:00Z" look="clock" />}
          />
        </TimelineDay>
      </State>
      <State label="Narrow" narrow>
        <TimelineDay label="Friday" date="13 November">
          <TimelineEntry
            icon={<TimelineIcon type="objective" />}
            type="Objective progress"
            title="Cut order-to-ship time to 24 hours"
            facts="36 h to 33 h, posted by Ben in the portal"
            time="09:14"
          />
        </TimelineDay>
      </State>
    </Stage>
  );
}
