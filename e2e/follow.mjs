/** Goes to a page within the document, as a link on it would. */
export const follow = (page, href) =>
  page.evaluate((href) => {
    const link = Object.assign(document.createElement("a"), { href });
    document.getElementById("main").append(link);
    link.click();
    link.remove();
  }, href);
