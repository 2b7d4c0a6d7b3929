import { createContext, type ReactNode, useContext } from "react";
import { en, type Messages } from "./en.ts";

const MessagesContext = createContext<Messages>(en);

export function MessagesProvider({ messages, children }: { messages: Messages; children: ReactNode }) {
  return <MessagesContext.Provider value={messages}>{children}</MessagesContext.Provider>;
}

export function useMessages(): Messages {
  return useContext(MessagesContext);
}
