// Shows one chart large, above the page, with the same data and cursor.

import { Card } from "/web/charts/card.js";
import { icon } from "/web/charts/icons.js";
import { h } from "/web/shell/dom.js";

/** Returns `chart => …`, which opens a dialog with it. */
export function enlarger(place, feed) {
  return chart => {
    const card = new Card(chart, { ...place, enlarge: undefined });
    const dialog = h("dialog", { class: "large-chart", "aria-label": chart.title },
      h("button", { class: "icon-button close", "aria-label": "Close", title: "Close (Escape)", onclick: () => dialog.close() }, icon("close")),
      card.element);
    dialog.addEventListener("close", () => {
      feed.remove(card);
      dialog.remove();
    });
    dialog.addEventListener("click", event => event.target === dialog && dialog.close());
    place.signal.addEventListener("abort", () => dialog.close());
    document.body.append(dialog);
    dialog.showModal();
    feed.add(card);
    const model = feed.cards.find(each => each.chart === chart && each !== card);
    if (model?.data !== undefined) {
      card.show(model.data);
    }
    card.host.focus();
  };
}
