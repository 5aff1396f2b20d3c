/* global document */
// The page that newcomers saw: its button gives way to the form.
document.getElementById("switchrole_firstrun_button").addEventListener("click", () => {
  document.getElementById("first-run").remove();
  document.getElementById("switchrole_form").hidden = false;
});
