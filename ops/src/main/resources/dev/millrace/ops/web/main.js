// The entry of all pages: what lies at which address.

import { comparePage } from "/web/compare/page.js";
import { configurationPage } from "/web/configuration/page.js";
import { healthPage } from "/web/health/page.js";
import { overviewPage } from "/web/overview/page.js";
import { reportPage } from "/web/report/page.js";
import { promptPage } from "/web/rollouts/prompt.js";
import { rolloutsPage } from "/web/rollouts/page.js";
import { runsPage } from "/web/runs/page.js";
import { drawBar } from "/web/shell/bar.js";
import { startKeys } from "/web/shell/keys.js";
import { follow, here, match } from "/web/shell/router.js";
import { source } from "/web/shell/source.js";
import { noSuchPage } from "/web/shell/states.js";
import { View } from "/web/shell/view.js";

const routes = [
  { path: "/", name: "runs", page: source.embedded ? reportPage : runsPage },
  { path: "/compare", name: "compare", page: comparePage },
  { path: "/run/:id", name: "overview", page: overviewPage },
  { path: "/run/:id/rollouts", name: "rollouts", page: rolloutsPage },
  { path: "/run/:id/prompt/:number", name: "rollouts", page: promptPage },
  { path: "/run/:id/health", name: "health", page: healthPage },
  { path: "/run/:id/configuration", name: "configuration", page: configurationPage },
];

let view;

function show(event) {
  view?.leave();
  const address = here();
  const found = match(routes, address.path);
  view = new View(found?.params ?? {}, address.query);
  view.place = found?.route.name;
  drawBar(view);
  if (found === undefined) {
    view.root.append(noSuchPage(address.path));
    return;
  }
  const scroll = event?.state?.scroll ?? 0;
  const opened = view;
  view.open(found.route.page).then(() => opened === view && window.scrollTo(0, scroll));
}

// In a report an address after `#` is a page's, so the link must not become one.
document.querySelector(".skip").addEventListener("click", event => {
  event.preventDefault();
  document.getElementById("content").focus();
});
startKeys(() => view);
follow(show);
