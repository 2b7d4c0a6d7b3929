import { Menu, MenuItem } from "@tandem/ui/primitives/menu";
import type { ReactNode } from "react";
import * as words from "~/messages/en.ts";

type Props = {
  label: string;
  trigger: ReactNode;
  isShared: boolean;
  onRename: () => void;
  onShare: (isShared: boolean) => void;
  onRemove: () => void;
};

/** What its owner may do with a view or a list. A file of its own: few books show one, and menus are a fifth of a page. */
export default function ViewMenu({ label, trigger, isShared, onRename, onShare, onRemove }: Props) {
  const said = words.views;
  return (
    <Menu label={label} trigger={trigger}>
      <MenuItem onSelect={onRename}>{said.rename}</MenuItem>
      <MenuItem onSelect={() => onShare(!isShared)}>{isShared ? said.makePrivate : said.makeShared}</MenuItem>
      <MenuItem danger onSelect={onRemove}>
        {said.remove}
      </MenuItem>
    </Menu>
  );
}
