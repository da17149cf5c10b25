// The one source of data of all pages: a server, or what a report carries within itself.

import { EmbeddedSource } from "/web/shell/embedded-source.js";
import { HttpSource } from "/web/shell/http-source.js";

const carried = document.getElementById("millrace-data");

/** `get(path, parameters, signal)`, `post(path, parameters, signal)` and `subscribe(path, onChange, onState)`. */
export const source = carried === null ? new HttpSource() : new EmbeddedSource(JSON.parse(carried.textContent));
