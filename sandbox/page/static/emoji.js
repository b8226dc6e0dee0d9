/** The emoji a delivery team types, by Slack's names. */

const NAMES = `
+1 👍 | thumbsup 👍 | -1 👎 | thumbsdown 👎 | white_check_mark ✅ | heavy_check_mark ✔️
ballot_box_with_check ☑️ | x ❌ | negative_squared_cross_mark ❎ | heavy_multiplication_x ✖️
no_entry ⛔ | no_entry_sign 🚫 | construction 🚧 | rotating_light 🚨 | warning ⚠️ | fire 🔥 | boom 💥
zap ⚡ | bulb 💡 | eyes 👀 | tada 🎉 | rocket 🚀 | sparkles ✨ | star ⭐ | star2 🌟 | dart 🎯 | trophy 🏆
medal 🏅 | crown 👑 | gem 💎 | hourglass ⌛ | hourglass_flowing_sand ⏳ | alarm_clock ⏰ | stopwatch ⏱️
timer_clock ⏲️ | clock1 🕐 | clock9 🕘 | clock10 🕙 | clock12 🕛 | watch ⌚ | calendar 📅 | date 📅
spiral_calendar_pad 🗓️ | calendar_spiral 🗓️ | clipboard 📋 | memo 📝 | pencil 📝 | pencil2 ✏️
page_facing_up 📄 | page_with_curl 📃 | bookmark_tabs 📑 | bookmark 🔖 | books 📚 | book 📖 | ledger 📒
notebook 📓 | newspaper 📰 | file_folder 📁 | open_file_folder 📂 | card_index_dividers 🗂️
chart_with_upwards_trend 📈 | chart_with_downwards_trend 📉 | bar_chart 📊 | pushpin 📌
round_pushpin 📍 | paperclip 📎 | link 🔗 | scissors ✂️ | label 🏷️ | package 📦 | mailbox 📫 | email 📧
envelope ✉️ | inbox_tray 📥 | outbox_tray 📤 | speech_balloon 💬 | left_speech_bubble 🗨️
thought_balloon 💭 | bell 🔔 | no_bell 🔕 | loudspeaker 📢 | mega 📣 | lock 🔒 | unlock 🔓 | key 🔑
shield 🛡️ | mag 🔍 | mag_right 🔎 | gear ⚙️ | wrench 🔧 | hammer 🔨 | hammer_and_wrench 🛠️
nut_and_bolt 🔩 | toolbox 🧰 | test_tube 🧪 | microscope 🔬 | telescope 🔭 | bug 🐛 | beetle 🐞 | ant 🐜
robot_face 🤖 | computer 💻 | desktop_computer 🖥️ | iphone 📱 | floppy_disk 💾 | cd 💿 | battery 🔋
electric_plug 🔌 | satellite 🛰️ | traffic_light 🚦 | vertical_traffic_light 🚦 | checkered_flag 🏁
triangular_flag_on_post 🚩 | white_flag 🏳️ | red_circle 🔴 | large_red_circle 🔴
large_orange_circle 🟠 | large_yellow_circle 🟡 | large_green_circle 🟢 | large_blue_circle 🔵
large_purple_circle 🟣 | white_circle ⚪ | black_circle ⚫ | radio_button 🔘 | large_red_square 🟥
large_orange_square 🟧 | large_yellow_square 🟨 | large_green_square 🟩 | large_blue_square 🟦
white_large_square ⬜ | black_large_square ⬛ | small_blue_diamond 🔹 | small_orange_diamond 🔸
small_red_triangle 🔺 | arrow_right ➡️ | arrow_left ⬅️ | arrow_up ⬆️ | arrow_down ⬇️
arrow_upper_right ↗️ | arrow_lower_right ↘️ | arrows_counterclockwise 🔄 | repeat 🔁
leftwards_arrow_with_hook ↩️ | arrow_forward ▶️ | double_vertical_bar ⏸️ | pause_button ⏸️
black_square_for_stop ⏹️ | fast_forward ⏩ | track_next ⏭️ | one 1️⃣ | two 2️⃣ | three 3️⃣ | four 4️⃣
five 5️⃣ | information_source ℹ️ | question ❓ | grey_question ❔ | exclamation ❗
heavy_exclamation_mark ❗ | bangbang ‼️ | interrobang ⁉️ | heavy_plus_sign ➕ | heavy_minus_sign ➖
100 💯 | wave 👋 | raised_hands 🙌 | clap 👏 | pray 🙏 | muscle 💪 | point_right 👉 | point_left 👈
point_up ☝️ | point_down 👇 | ok_hand 👌 | v ✌️ | crossed_fingers 🤞 | handshake 🤝 | raised_hand ✋
hand 🖐️ | writing_hand ✍️ | brain 🧠 | salute 🫡 | saluting_face 🫡 | smile 😄 | smiley 😃 | grinning 😀
grin 😁 | joy 😂 | slightly_smiling_face 🙂 | blush 😊 | wink 😉 | sunglasses 😎 | thinking_face 🤔
thinking 🤔 | neutral_face 😐 | sweat_smile 😅 | sweat 😓 | cry 😢 | sob 😭 | scream 😱 | tired_face 😫
sleeping 😴 | zzz 💤 | face_with_monocle 🧐 | partying_face 🥳 | star-struck 🤩 | facepalm 🤦 | shrug 🤷
heart ❤️ | green_heart 💚 | blue_heart 💙 | yellow_heart 💛 | broken_heart 💔 | heart_eyes 😍
see_no_evil 🙈 | palm_tree 🌴 | beach_with_umbrella 🏖️ | coffee ☕ | pizza 🍕 | cake 🍰 | beers 🍻
balloon 🎈 | gift 🎁 | confetti_ball 🎊 | sunny ☀️ | sunrise 🌅 | cloud ☁️ | rain_cloud 🌧️
thunder_cloud_and_rain ⛈️ | snowflake ❄️ | rainbow 🌈 | crescent_moon 🌙 | ocean 🌊 | seedling 🌱
evergreen_tree 🌲 | four_leaf_clover 🍀 | snail 🐌 | turtle 🐢 | rabbit 🐇 | ghost 👻 | skull 💀 | poop 💩
hankey 💩 | busts_in_silhouette 👥 | bust_in_silhouette 👤 | male-technologist 👨‍💻
female-technologist 👩‍💻 | technologist 🧑‍💻 | fire_engine 🚒 | ambulance 🚑 | stethoscope 🩺 | pill 💊
hospital 🏥 | adhesive_bandage 🩹 | house 🏠 | office 🏢 | factory 🏭 | globe_with_meridians 🌐
earth_africa 🌍 | world_map 🗺️ | compass 🧭 | anchor ⚓ | airplane ✈️ | car 🚗 | ship 🚢 | train 🚆
`;

/** @type {Map<string, string>} */
const GLYPHS = new Map(
  NAMES.trim()
    .split(/\s*[|\n]\s*/)
    .map((pair) => /** @type {[string, string]} */ (pair.split(" "))),
);

/** The character for a name, or "" when the table does not know it. @param {string} name */
export const glyph = (name) => GLYPHS.get(name) ?? "";

/** Names beginning with (then containing) what was typed. @param {string} typed @param {number} most */
export function search(typed, most) {
  const names = [...GLYPHS.keys()];
  const starts = names.filter((name) => name.startsWith(typed));
  return [...starts, ...names.filter((name) => !name.startsWith(typed) && name.includes(typed))].slice(
    0,
    most,
  );
}

export const QUICK = ["white_check_mark", "eyes", "raised_hands", "+1", "tada", "rotating_light"];
