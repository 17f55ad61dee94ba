// Every soak by its name.
export { kiosk } from "./kiosk.mjs";
export { ticket } from "./ticket.mjs";
export { videoCall } from "./call.mjs";
