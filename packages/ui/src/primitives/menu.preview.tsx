import { Ellipsis, PenLine, Trash2 } from "lucide-react";
import { useState } from "react";
import { Stage, State } from "../preview/stage.tsx";
import { Button, IconButton } from "./button.tsx";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "./menu.tsx";

export const title = "Menu";

const STATUSES = ["Not started", "In progress", "Paused", "Completed", "Abandoned"];

export default function MenuPreview() {
  const [status, setStatus] = useState("In progress");
  return (
    <Stage>
      <State label="A choice; actions" row>
        <Menu trigger={<Button>{status}</Button>}>
          <MenuLabel>Status</MenuLabel>
          {STATUSES.map((name, i) => (
            <MenuItem
              key={name}
              checked={name === status}
              onSelect={() => setStatus(name)}
              shortcut={String(i + 1)}
              note={name === "Abandoned" ? "needs a reason" : undefined}
            >
              {name}
            </MenuItem>
          ))}
        </Menu>
        <Menu align="end" trigger={<IconButton icon={Ellipsis} label="More for Northwind Traders" />}>
          <MenuItem icon={PenLine} href="#edit">
            Edit company
          </MenuItem>
          <MenuItem disabled>Merge with another</MenuItem>
          <MenuSeparator />
          <MenuItem icon={Trash2} danger>
            Archive
          </MenuItem>
        </Menu>
      </State>
    </Stage>
  );
}
