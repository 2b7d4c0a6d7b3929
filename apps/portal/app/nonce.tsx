import { createContext, useContext } from "react";

/** The nonce of this page's Content-Security-Policy; empty in the browser, where no script is written any more. */
export const NonceContext = createContext("");
export const useNonce = () => useContext(NonceContext);
