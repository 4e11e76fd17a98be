<?php
/** Installs the site: a Hebrew blog with an owner, a moderator for the desk, and somebody who may not moderate. Prints their passwords. */
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = parse_url( getenv( 'RIG_URL' ), PHP_URL_HOST );
require getenv( 'RIG_WWW' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'בלוג החנות', 'owner', 'owner@shop.test', false, '', 'Rig-Pass-123', 'he_IL' );
$people = array( 'owner' => 1 );
foreach ( array( 'desk' => 'editor', 'writer' => 'author' ) as $login => $role ) {
	$people[ $login ] = wp_insert_user(
		array(
			'user_login'   => $login,
			'user_email'   => $login . '@shop.test',
			'user_pass'    => 'Rig-Pass-123',
			'display_name' => 'desk' === $login ? 'שירות הלקוחות' : $login,
			'role'         => $role,
		)
	);
}
foreach (
	array(
		'comment_moderation'          => 0,
		'comment_previously_approved' => 0,
		'comments_notify'             => 0,
		'moderation_notify'           => 0,
		'permalink_structure'         => '',
		'timezone_string'             => 'Asia/Jerusalem',
	) as $name => $value
) {
	update_option( $name, $value );
}
foreach ( get_comments( array( 'status' => 'any', 'fields' => 'ids' ) ) as $sample ) {
	wp_delete_comment( $sample, true );
}
$passwords = array();
foreach ( $people as $login => $id ) {
	list( $passwords[ $login ] ) = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'desk' ) );
}
echo wp_json_encode( $passwords );
