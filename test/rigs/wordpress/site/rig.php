<?php
/** What a hoster or a plugin would do: the visitor's own address behind the proxy, and the orders of a test. */
if ( ! empty( $_SERVER['HTTP_X_FORWARDED_FOR'] ) ) {
	$_SERVER['REMOTE_ADDR'] = $_SERVER['HTTP_X_FORWARDED_FOR'];
}

// Visitors of a test write as fast as they like, unless it wants WordPress's own fifteen seconds.
remove_filter( 'comment_flood_filter', 'wp_throttle_comment_flood', 10 );
add_filter(
	'comment_flood_filter',
	function ( $is_flood, $last, $now ) {
		return get_option( 'rig_throttle' ) ? wp_throttle_comment_flood( $is_flood, $last, $now ) : $is_flood;
	},
	10,
	3
);

// A plugin against spam, which takes everything for it while a test wants so.
add_filter(
	'pre_comment_approved',
	function ( $approved ) {
		return get_option( 'rig_spam' ) ? 'spam' : $approved;
	},
	99
);

// WordPress lets moderators write as fast as they like; stricter sites do not.
add_filter(
	'wp_is_comment_flood',
	function ( $is_flood ) {
		if ( ! get_option( 'rig_flood' ) ) {
			return $is_flood;
		}
		delete_option( 'rig_flood' );
		return true;
	},
	99
);
