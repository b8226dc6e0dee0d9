"""What a labelled reply is an example of: by its label and its shape, and by what the test that holds it is about."""

import re

_LATIN = 0x250
_NOTHING = "-"


def _says(status):
    return lambda one: re.search(rf"={status}(?![a-z])", one.expected)


LABELS = {
    "done": _says("done"),
    "in progress": _says("prog"),
    "in review": _says("rev"),
    "blocked": _says("block"),
    "not started": _says("todo"),
    "cancelled": _says("canc"),
    "a percentage": lambda one: "%" in one.expected,
    "a date": lambda one: "@" in one.expected,
    "a blocker that belongs to no task": lambda one: "!" in one.expected,
    "two tasks or more": lambda one: one.expected.count("=") > 1,
    "asked back": lambda one: "?" in one.expected.split(),
    "nothing asserted": lambda one: one.expected == _NOTHING,
    "with a question mark": lambda one: "?" in one.text,
    "over several lines": lambda one: "\n" in one.text,
    "with a quoted line": lambda one: re.search(r"^(?:>|&gt;)", one.text, re.MULTILINE),
    "in another script than Latin": lambda one: any(char.isalpha() and ord(char) > _LATIN for char in one.text),
}
OWN_WORDS = "people's own words: paraphrases, slang, longer replies"
KINDS = {
    "finished, said flatly": """
        test_a_flat_statement_about_the_whole_task_finishes_it test_a_plain_finish_is_heard_in_whatever_words
    """,
    "negated, partial or nearly finished": """
        test_a_finished_part_never_finishes_the_task test_what_nearly_says_done_is_told_from_what_does
        test_what_sounds_finished_but_is_not_is_never_done test_a_denied_or_partial_finish_is_no_finish
        test_done_is_only_what_is_done_here_and_now_and_altogether
    """,
    "hedges": "test_a_doubted_finish_is_asked_about_and_never_recorded test_doubts_are_asked_about",
    "plans for later": "test_a_promise_is_in_progress_with_its_date test_what_has_not_begun_is_to_do",
    "under way, in review, blocked": """
        test_work_is_in_progress test_an_open_pull_request_is_in_review test_reviews_and_standstills_are_told_apart
        test_what_waits_for_anything_but_a_review_is_blocked
    """,
    "dropped": "test_what_is_dropped_is_cancelled test_dropped_untouched_and_slow_tasks_are_told_apart",
    "questions, jokes and chatter": "test_questions_and_jokes_assert_nothing test_what_asserts_nothing_gives_nothing",
    "corrections": "test_later_words_win test_what_is_taken_back_or_corrected_no_longer_holds",
    "ids and bare numbers": """
        test_bare_numbers_are_tasks_only_where_nothing_else_can_be_meant test_weekly_numbers_resolve_by_owner
        test_ids_are_found_in_any_spelling test_numbers_of_other_things_are_no_tasks
        test_numbers_names_and_lists_are_told_apart
    """,
    "titles, whole, in part or misspelt": """
        test_a_task_is_found_by_the_few_words_that_tell_it_apart test_titles_are_found_by_fragments_and_misspellings
        test_tasks_are_known_by_words_of_their_titles test_words_of_a_title_may_speak_of_something_else
    """,
    "meant without a name: “done”, “both”, “the rest”": """
        test_tasks_are_meant_without_being_named test_both_the_rest_and_a_bare_answer_find_their_tasks
        test_a_few_words_are_enough_from_who_has_one_task
    """,
    "several tasks in one reply": """
        test_several_tasks_and_languages_in_one_reply_are_kept_apart test_each_of_two_tasks_gets_its_own_state
        test_more_of_two_tasks test_one_status_is_shared_by_a_list
    """,
    "headings and templates": "test_headings_of_many_kinds_are_known test_headings_give_bare_items_their_status",
    "other languages": "test_common_status_words_of_five_languages_are_heard test_the_same_in_other_languages",
}
KIND_OF = {test: kind for kind, tests in KINDS.items() for test in tests.split()}
